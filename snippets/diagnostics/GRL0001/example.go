package demo

// show
type User struct {
	ID   int
	Name string
}

type Users interface {
	Find(id int) (*User, error)
}

func Greet(users Users, id int) (string, error) {
	user, err := users.Find(id)
	if err != nil {
		return "", err
	}
	return "Hello, " + user.Name, nil // panics when Find returned nil, nil
}

// end
