"""The workflow's table for the rooms above, which show its words and build their commands from it."""

from editor_app.workflow.guards import TEXT_CHANGED as TEXT_CHANGED
from editor_app.workflow.move import Move as Move
from editor_app.workflow.move import Need as Need
from editor_app.workflow.move import Review as Review
from editor_app.workflow.moves import MOVES as MOVES
