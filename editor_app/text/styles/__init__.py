"""Questions of style that one text answers in two ways: "10%" and "10 percent", "5 p.m." and "5pm"."""
