package demo

type user struct {
	name   string
	active bool
}

// show
func active(users []user) []user {
	var out []user
	for _, u := range users {
		if u.active {
			out = append(out, u)
		}
	}
	return out
}

// end
