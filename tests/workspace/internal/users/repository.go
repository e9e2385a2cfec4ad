package users

import (
	"maps"
	"slices"
	"sync"
)

// Repository stores users.
type Repository interface {
	Find(id int) (*User, error)
	Save(user User) error
}

// Memory is a Repository for tests and small shops.
type Memory struct {
	mu    sync.RWMutex
	users map[int]*User
}

// NewMemory gives an empty store.
func NewMemory() *Memory {
	return &Memory{users: make(map[int]*User)}
}

// Find gives the user with that id, or ErrNotFound.
func (m *Memory) Find(id int) (*User, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	user, ok := m.users[id]
	if !ok {
		return nil, ErrNotFound
	}
	return user, nil
}

// Save stores a valid user under its id.
func (m *Memory) Save(user User) error {
	if err := user.Validate(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.users[user.ID] = &user
	return nil
}

// IDs gives the ids of all users, in order.
func (m *Memory) IDs() []int {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.Sorted(maps.Keys(m.users))
}
