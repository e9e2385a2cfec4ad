package main

import (
	"errors"
	"fmt"
)

type Profile struct{ Email string }

type User struct {
	Name    string
	Profile *Profile
}

var errNotFound = errors.New("not found")

func find(users map[int]*User, id int) (*User, error) {
	user, ok := users[id]
	if !ok {
		return nil, errNotFound
	}
	return user, nil
}

// Rest the mouse on the if, on the pointer, and on the go statement.
func email(users map[int]*User, id int) (string, error) {
	user, err := find(users, id)
	if err != nil {
		return "", fmt.Errorf("email of %d: %w", id, err)
	}
	return user.Profile.Email, nil
}

func main() {
	done := make(chan struct{})
	counts := map[string]int{}
	go func() {
		counts["a"]++
		close(done)
	}()
	counts["b"]++
	<-done

	address, err := email(map[int]*User{1: {Name: "Ada"}}, 2)
	if errors.Is(err, errNotFound) {
		fmt.Println("nobody")
		return
	}
	fmt.Println(address, counts)
}
