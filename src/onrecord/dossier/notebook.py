"""A dossier's page inside a notebook."""

from dataclasses import dataclass
from html import escape

from onrecord.dossier.html import render_html
from onrecord.model import Dossier


@dataclass(frozen=True, slots=True)
class Frame:
    """The page in a frame of its own, so that its styles and scripts do not meet the notebook's; `height` in pixels."""

    dossier: Dossier
    height: int = 800

    def _repr_html_(self) -> str:
        page = escape(render_html(self.dossier), quote=True)
        return f'<iframe title="onrecord dossier" sandbox="allow-scripts" style="width:100%;height:{self.height}px;border:1px solid #888" srcdoc="{page}"></iframe>'
