package demo

import "errors"

type User struct{ Name string }

type Store struct{ users map[int]User }

var errNotFound = errors.New("not found")

// show
func (s *Store) Find(id int) (*User, error) {
	user, ok := s.users[id]
	if !ok {
		return nil, errNotFound
	}
	return &user, nil
}

// end
