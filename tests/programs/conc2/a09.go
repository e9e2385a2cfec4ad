package main

import (
	"fmt"
	"sync"
)

type Account struct {
	mu      sync.Mutex
	id      int
	balance float64
	history []string
}

type Bank struct {
	accounts map[int]*Account
	mu       sync.RWMutex
}

func NewBank() *Bank { return &Bank{accounts: map[int]*Account{}} }

func (b *Bank) Open(id int, initial float64) *Account {
	b.mu.Lock()
	defer b.mu.Unlock()
	a := &Account{id: id, balance: initial}
	b.accounts[id] = a
	return a
}

func (a *Account) Deposit(x float64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += x
	a.history = append(a.history, fmt.Sprintf("+%.2f", x))
}

func (a *Account) Withdraw(x float64) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.balance < x {
		return fmt.Errorf("account %d: insufficient funds: have %.2f, need %.2f", a.id, a.balance, x)
	}
	a.balance -= x
	a.history = append(a.history, fmt.Sprintf("-%.2f", x))
	return nil
}

func (b *Bank) Transfer(from, to int, x float64) error {
	b.mu.RLock()
	src, ok := b.accounts[from]
	if !ok {
		b.mu.RUnlock()
		return fmt.Errorf("no account %d", from)
	}
	dst := b.accounts[to]
	b.mu.RUnlock()
	if dst == nil {
		return fmt.Errorf("no account %d", to)
	}
	if err := src.Withdraw(x); err != nil {
		return err
	}
	dst.Deposit(x)
	return nil
}

func main() {
	bank := NewBank()
	a := bank.Open(1, 100)
	bank.Open(2, 50)
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if err := bank.Transfer(1, 2, 5); err != nil {
				fmt.Println(err)
			}
		}()
	}
	wg.Wait()
	fmt.Println(a.balance, bank.accounts[2].balance, len(a.history))
	fmt.Println(bank.Transfer(1, 2, 500))
	fmt.Println(bank.Transfer(9, 2, 5))
	fmt.Println(bank.Transfer(1, 3, 5))
}
