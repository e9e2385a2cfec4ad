package demo

import "sync"

// show
type Account struct {
	owner string

	mu      sync.Mutex // guards the fields below
	balance int
	history []int
}

func (a *Account) Deposit(cents int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += cents
	a.history = append(a.history, cents)
}

// end
