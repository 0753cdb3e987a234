"""The tree is what the architecture says it is."""

from pathlib import Path

from tests.architecture import checks

ROOT = Path(__file__).parents[2]


def test_every_top_level_package_is_shipped() -> None:
    assert checks.unshipped_packages(ROOT) == []


def test_every_folder_of_a_package_has_a_map() -> None:
    assert checks.packages_without_map(ROOT) == []


def test_init_files_hold_a_docstring_and_nothing_else() -> None:
    assert checks.init_files_with_code(ROOT) == []


def test_no_module_is_so_long_that_it_is_two_things() -> None:
    assert checks.long_files(ROOT) == []


def test_every_import_says_where_it_points() -> None:
    assert checks.relative_imports(ROOT) == []


def test_every_module_name_says_which_question_it_answers() -> None:
    assert checks.vague_names(ROOT) == []


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    assert checks.leaked_places(ROOT) == []


def test_every_folder_a_document_names_exists() -> None:
    assert checks.documented_folders_that_do_not_exist(ROOT) == []
