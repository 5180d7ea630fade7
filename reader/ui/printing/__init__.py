"""An episode on paper, or as a PDF."""
