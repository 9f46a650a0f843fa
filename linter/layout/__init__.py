"""From formatting to how the parts of a document look: facts about the page, no judgement."""
