"""Registration of the model's strategies with Hypothesis, without importing the strategies.

Hypothesis calls `register` while it is being imported, perhaps by our strategies, so these are imported
later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..model import film as model, values

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_KINDS: Final = (
    *(values.Language, values.Country, values.Money),
    *(model.Title, model.Credit, model.Certification, model.CountryRelease, model.Rating, model.Release),
    *(model.Review, model.Comment, model.FilmRef, model.FilmPage),
)


def register() -> None:
    """Register the model with Hypothesis for `st.from_type`; Hypothesis itself calls this entry point."""
    from hypothesis import strategies as st

    for kind in _KINDS:
        st.register_type_strategy(kind, _instances)


def _instances(kind: Any) -> SearchStrategy[Any]:
    from ._pages import any_instance

    return any_instance(kind)
