"""Hearing what is read: the sound of the open episode, beside its transcript."""

from reader.ui.listening.session import ListeningSession

__all__ = ["ListeningSession"]
