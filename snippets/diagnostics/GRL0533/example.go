package demo

import (
	"database/sql"
	"fmt"
)

// show
func remove(db *sql.DB, name string) error {
	query := fmt.Sprintf("DELETE FROM users WHERE name = '%s'", name)
	_, err := db.Exec(query)
	return err
}

// end
