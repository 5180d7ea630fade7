"""The names of the forms in which quotes are copied, as the settings keep them."""

# In the order of the menu: texts, citations, entries for reference managers and programs.
FORMS = (
    *("rich", "plain", "markdown", "html"),
    *("apa", "mla", "chicago"),
    *("bibtex", "ris", "csl-json", "json"),
)
DEFAULT = "rich"
# Before the name of a template of the user's.
OWN = "template:"
