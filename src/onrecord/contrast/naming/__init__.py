"""What each report calls the same people, bodies, places and events: mentions linked across reports, and the rows of the dossier."""

from onrecord.contrast.naming.link import Thing, link
from onrecord.contrast.naming.mentions import Mention
from onrecord.contrast.naming.rows import naming

__all__ = ["Mention", "Thing", "link", "naming"]
