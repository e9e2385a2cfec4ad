package demo

// show
type User struct{ Name string }

func (u User) Label() string { return "@" + u.Name }

func labels(users []User, label func(User) string) (list []string) {
	for _, user := range users {
		list = append(list, label(user))
	}
	return list
}

func demo(users []User) []string { return labels(users, User.Label) }

// end
