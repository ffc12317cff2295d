"""What any page says, whoever made it: embedded data, labelled facts, the title in large letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..claims import Claims
from ..readers.embedded import Embedded, read_embedded
from ..readers.known_sites import site_of
from ..readers.labelled_html import Labelled, read_labelled
from ..readers.main_title import read_main_title
from ..source.select import Element, text_of

if TYPE_CHECKING:
    from ..limits import Limits

_MAX_HEADINGS = 3
_MAX_NAME = 400


@attrs.frozen(eq=False)
class General:
    """What the general readers found: claims, from the most believed of each rank, and marks of the page's kind."""

    batches: list[Claims] = attrs.field(factory=list)
    embedded: Embedded = attrs.field(factory=Embedded)
    labelled: Labelled = attrs.field(factory=Labelled)


def read_general(root: Element, text: str, limits: Limits) -> General:
    """Read a page by all that is not peculiar to its site; `text` is its source."""
    embedded = read_embedded(root, text, limits)
    site = site_of(embedded.site_name, embedded.own_addresses)
    labelled = read_labelled(root, limits, site.rater if site is not None else None)
    heading = read_main_title(root, embedded.names, embedded.site_name)
    return General([*labelled.facts, heading, *embedded.batches, *labelled.prose], embedded, labelled)
