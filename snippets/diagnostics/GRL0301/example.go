package demo

import (
	"errors"
	"sync"
)

type Account struct {
	mu      sync.Mutex
	balance int
}

// show
func (a *Account) Withdraw(amount int) error {
	a.mu.Lock()
	if a.balance < amount {
		return errors.New("not enough") // still locked
	}
	a.balance -= amount
	a.mu.Unlock()
	return nil
}

// end
