import pytest

from reader.services.web_links import web_link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/27", "https://example.org/27#t=90"),
        ("http://example.org/a.mp3?x=1&y=%20", "http://example.org/a.mp3?x=1&y=%20#t=90"),
        ("https://example.org/27#t=5", "https://example.org/27#t=90"),
        ("https://example.org/27#transcript", "https://example.org/27#t=90"),
        ("https://example.org/#/episodes/27", "https://example.org/#/episodes/27"),
        ("https://example.org/#!27", "https://example.org/#!27"),
        ("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=90s"),
        ("https://youtube.com/watch?v=a&t=5s&b=", "https://youtube.com/watch?v=a&b=&t=90s"),
        ("https://m.youtube.com/watch?v=a#t=5", "https://m.youtube.com/watch?v=a&t=90s"),
        ("https://www.youtube.com/live/abc", "https://www.youtube.com/live/abc?t=90s"),
        ("https://www.youtube.com/@show", "https://www.youtube.com/@show#t=90"),
        ("https://youtu.be/abc", "https://youtu.be/abc?t=90"),
        ("https://youtu.be/abc?si=x&t=3", "https://youtu.be/abc?si=x&t=90"),
        ("https://notyoutube.com/watch?v=a", "https://notyoutube.com/watch?v=a#t=90"),
        (" https://example.org/27\n", "https://example.org/27#t=90"),
        ("https://example.org/日本", "https://example.org/日本#t=90"),
    ],
)
def test_the_moment_on_a_page(url: str, link: str) -> None:
    assert web_link(url, 90.7) == link


@pytest.mark.parametrize("url", ["https://example.org/27?a=b#c", "https://youtu.be/abc?t=3"])
def test_without_a_time_it_is_the_page(url: str) -> None:
    assert web_link(url, None) == url


@pytest.mark.parametrize(
    "url",
    ["", "example.org", "javascript:alert(1)", "file:///etc/passwd", "https://", "https://[x"],
)
def test_what_is_no_page(url: str) -> None:
    assert web_link(url, 90.0) == ""
    assert web_link(url, None) == ""
