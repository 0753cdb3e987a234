"""Few different faces in a family: a second, third and further carer have each their price.

Carers who came before the horizon count, and may come back for free.
"""

from itertools import pairwise

from ortools.sat.python import cp_model

from planner.problem import Weights
from planner.variables import Variables


def price_of(number: int, weights: Weights) -> int:
    """What the carer with this number in a family costs; the first is free."""
    match number:
        case 1:
            return 0
        case 2:
            return weights.second_carer
        case 3:
            return weights.third_carer
        case _:
            return weights.further_carer


def cost(variables: Variables) -> cp_model.LinearExprT:
    """The price of every new face, by its number in the family."""
    cp, situation = variables.cp, variables.situation
    terms = []
    for family in situation.families.values():
        faces = _new_faces(variables, family.id, set(family.carers_so_far))
        if not faces:
            continue
        so_far = len(set(family.carers_so_far))
        most = min(len(faces), len(situation.visits_of[family.id]))
        if situation.wished.most_carers is not None:
            most = min(most, max(0, situation.wished.most_carers - so_far))
        nth = [cp.new_bool_var(f"face {family.id} {one}") for one in range(most)]
        cp.add(sum(nth) >= sum(faces))
        for one, next_one in pairwise(nth):
            cp.add_implication(next_one, one)
        weights = situation.problem.weights
        terms += [price_of(so_far + 1 + one, weights) * nth[one] for one in range(most)]
    return sum(terms)


def _new_faces(variables: Variables, family: str, known: set[str]) -> list[cp_model.IntVar]:
    """One boolean for each carer new to the family who could serve it: she does."""
    by_carer: dict[str, list[cp_model.IntVar]] = {}
    for visit in variables.situation.visits_of[family]:
        for carer in variables.carers_of.get(visit, ()):
            if carer not in known:
                by_carer.setdefault(carer, []).append(variables.serve[visit, carer])
    faces = []
    for carer, serves in by_carer.items():
        face = variables.cp.new_bool_var(f"new face {family} {carer}")
        for serve in serves:
            variables.cp.add_implication(serve, face)
        faces.append(face)
    return faces
