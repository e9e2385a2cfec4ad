package demo

type user struct{ name string }

// show
func index(users []user) map[string]user {
	byName := make(map[string]user, len(users))
	for _, u := range users {
		byName[u.name] = u
	}
	return byName
}

// end
