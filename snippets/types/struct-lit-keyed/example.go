package demo

// show
type User struct {
	Name  string
	Email string
	Admin bool
}

func guest(name string) User {
	return User{Name: name} // Email "", Admin false
}

// end
