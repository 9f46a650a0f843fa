"""Third step: the arithmetic of claims on decimal intervals. Recomputes, does not judge."""
