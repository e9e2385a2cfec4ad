package demo

import (
	"database/sql"
	"errors"
)

type User struct{ Name string }

// show
func findUser(db *sql.DB, id int) (*User, error) {
	var user User
	err := db.QueryRow("SELECT name FROM users WHERE id = $1", id).Scan(&user.Name)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &user, nil
}

// end
