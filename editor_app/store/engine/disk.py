"""What the disk refuses the store, as an error that a person can put right."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from editor_app.domain.errors import StoreError
from editor_app.domain.refusals import Refusal, Sentences, unusable
from editor_app.system.errors import MachineError, refused


@contextmanager
def told(sentences: Callable[[Refusal], Sentences] = unusable) -> Iterator[None]:
    """Turn what the system refuses into an error that a person can put right."""
    try:
        yield
    except (OSError, MachineError) as fault:
        raise of_machine(fault, sentences) from fault


def of_machine(fault: OSError | MachineError, sentences: Callable[[Refusal], Sentences] = unusable) -> StoreError:
    """What the machine refused."""
    return StoreError(*sentences(fault if isinstance(fault, MachineError) else refused(fault)))
