package main

import (
	"errors"
	"fmt"
)

var ErrInsufficient = errors.New("insufficient funds")

type Account struct {
	Owner   string
	balance int
	history []Entry
}

type Entry struct {
	Kind   string
	Amount int
}

func Open(owner string, initial int) *Account {
	a := &Account{Owner: owner}
	a.Deposit(initial)
	return a
}

func (a *Account) Deposit(n int) {
	a.balance += n
	a.history = append(a.history, Entry{"deposit", n})
}

func (a *Account) Withdraw(n int) error {
	if n > a.balance {
		return fmt.Errorf("%s: withdraw %d: %w", a.Owner, n, ErrInsufficient)
	}
	a.balance -= n
	a.history = append(a.history, Entry{Kind: "withdraw", Amount: n})
	return nil
}

func (a Account) Balance() int { return a.balance }

type Bank struct {
	accounts map[string]*Account
}

func (b *Bank) Transfer(from, to string, n int) error {
	src, ok := b.accounts[from]
	if !ok {
		return fmt.Errorf("no account %q", from)
	}
	dst, ok := b.accounts[to]
	if !ok {
		return fmt.Errorf("no account %q", to)
	}
	if err := src.Withdraw(n); err != nil {
		return err
	}
	dst.Deposit(n)
	return nil
}

func main() {
	bank := Bank{accounts: map[string]*Account{
		"ann": Open("Ann", 100),
		"bob": Open("Bob", 20),
	}}
	fmt.Println(bank.Transfer("ann", "bob", 30))
	err := bank.Transfer("bob", "ann", 500)
	fmt.Println(err, errors.Is(err, ErrInsufficient))
	fmt.Println(bank.Transfer("bob", "zed", 1))
	for _, k := range []string{"ann", "bob"} {
		acc := bank.accounts[k]
		fmt.Println(acc.Owner, acc.Balance(), acc.history)
	}
	snapshot := *bank.accounts["ann"]
	bank.accounts["ann"].Deposit(1)
	fmt.Println(snapshot.Balance(), bank.accounts["ann"].Balance())
}
