package demo

import (
	"context"
	"database/sql"
)

// show
func names(ctx context.Context, db *sql.DB, city string) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM users WHERE city = $1", city)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// end
