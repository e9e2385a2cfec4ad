package demo

type User struct{ name string }

// show
func nameOf(users map[int]*User, id int) string {
	return users[id].name // panics for an unknown id
}

// end
