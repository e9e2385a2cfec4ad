package demo

type User struct{ Name string }

// show
func find(users map[int]*User, id int) (*User, error) {
	user, found := users[id]
	if !found {
		return nil, nil // callers check the error, and use nil
	}
	return user, nil
}

// end
