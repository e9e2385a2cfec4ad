package demo

type user struct {
	name   string
	active bool
}

// show
func activate(users map[int]user, id int) {
	u := users[id]
	u.active = true // users[id].active = true does not compile
	users[id] = u
}

// end
