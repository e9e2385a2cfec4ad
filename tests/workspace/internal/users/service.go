package users

import (
	"errors"
	"fmt"
)

// Service answers questions about users.
type Service struct {
	repo Repository
}

// NewService gives a service over a repository.
func NewService(repo Repository) *Service {
	return &Service{repo: repo}
}

// ShippingLabel is what is printed on a parcel for a user.
func (s *Service) ShippingLabel(id int) (string, error) {
	user, err := s.repo.Find(id)
	if err != nil {
		return "", fmt.Errorf("load user %d: %w", id, err)
	}
	return user.Address.Label(), nil
}

// Greeting is how a letter to a user begins; an unknown one is greeted, too.
func (s *Service) Greeting(id int) (string, error) {
	user, err := s.repo.Find(id)
	if errors.Is(err, ErrNotFound) {
		return "Dear customer", nil
	}
	if err != nil {
		return "", fmt.Errorf("load user %d: %v", id, err)
	}
	if user == nil || user.Address == nil {
		return "Dear customer", nil
	}
	return fmt.Sprintf("Dear %s in %s", user.Name, user.Address.City), nil
}

// Rename changes a user's name.
func (s *Service) Rename(id int, name string) error {
	user, err := s.repo.Find(id)
	if err != nil {
		return err
	}
	renamed := *user
	renamed.Name = name
	s.repo.Save(renamed)
	return nil
}
