from editor_app.desk.articles.queries import queue
from editor_app.desk.base.backups import backup, daily_backup, export_audit, restore, verify, write_lines
from editor_app.desk.base.opening import open_desk


def test_a_backup_holds_what_there_was(house, taken, tmp_path):
    taken()
    copy = backup(house, tmp_path / "copy.db")
    taken("More.")
    house.database.close()
    kept = restore(copy, house.database.file)
    assert kept.exists()
    again = open_desk(data=house.data_folder)
    assert len(queue(again)) == 1
    assert verify(again) == ()
    again.database.close()


def test_one_copy_a_day_and_fourteen_kept(house, clock):
    for _ in range(16):
        assert daily_backup(house)
        assert daily_backup(house) is None
        clock.move(days=1)
    assert len(list((house.data_folder / "backups").iterdir())) == 14


def test_the_trail_as_a_file(house, taken, tmp_path):
    taken()
    assert write_lines(export_audit(house), tmp_path / "audit.jsonl") == 1
    assert (tmp_path / "audit.jsonl").read_text(encoding="utf-8").splitlines() == list(export_audit(house))
