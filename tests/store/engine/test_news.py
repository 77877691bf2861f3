import shutil
from select import select

import pytest

from editor_app.domain.errors import StoreError
from editor_app.store.engine.news import FileNews, NoNews, ServerNews
from tests.team import SERVER, a_team


def test_a_file_tells_of_what_others_write_and_of_nothing_else(file_database, kept):
    news = file_database.news()
    assert isinstance(news, FileNews)
    assert news.socket is None
    assert news.changed()  # what was before is not known
    assert not news.changed()
    with file_database.read():
        pass
    assert not news.changed()
    with file_database.begin() as tx:
        kept(tx)
    assert news.changed()
    assert not news.changed()
    news.close()


def test_a_file_in_the_place_of_another_is_news(file_database, tmp_path):
    news = file_database.news()
    assert news.changed()
    shutil.copyfile(file_database.file, tmp_path / "other.db")
    (tmp_path / "other.db").replace(file_database.file)
    assert news.changed()
    assert not news.changed()
    news.close()
    assert news.changed()  # it opens the file again
    news.close()


def test_a_file_that_is_gone_is_said(file_database):
    news = file_database.news()
    file_database.file.unlink()
    with pytest.raises(StoreError):
        news.changed()


def test_a_server_that_decides_nothing_calls_nobody(server_database):
    news = server_database.news()
    assert isinstance(news, NoNews)
    assert news.changed() and news.changed()
    news.close()


@pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")
def test_a_server_calls_after_each_change_and_a_broken_connection_is_made_anew(tmp_path):
    with a_team(tmp_path) as team:
        desk = team.desk("Eva")
        news = desk.database.news()
        assert isinstance(news, ServerNews)
        assert news.socket is None
        assert news.changed()
        assert not news.changed()
        with team.sql("Ed") as connection:
            connection.exec_driver_sql("INSERT INTO house_suggestion SELECT * FROM house_suggestion")
            connection.commit()
        assert select([news.socket], [], [], 5)[0]
        assert news.changed()
        assert not news.changed()
        with team.sql(team.root) as connection:
            asked = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{team.login('Eva')}'"
            connection.exec_driver_sql(asked).all()
        with pytest.raises(StoreError, match="cannot be reached"):
            for _ in range(3):  # the server says good-bye before it goes
                assert select([news.socket], [], [], 5)[0]
                news.changed()
        assert news.changed()
        assert not news.changed()
        news.close()
