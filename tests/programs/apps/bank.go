package main

import (
	"errors"
	"fmt"
	"sort"
)

var ErrNoAccount = errors.New("no such account")

type InsufficientFunds struct {
	Need, Have int
}

func (e *InsufficientFunds) Error() string {
	return fmt.Sprintf("insufficient funds: need %d, have %d", e.Need, e.Have)
}

type Kind int

const (
	Deposit Kind = iota + 1
	Withdraw
	Transfer
)

func (k Kind) String() string { return [...]string{"?", "deposit", "withdraw", "transfer"}[k] }

type Tx struct {
	Kind     Kind
	From, To string
	Amount   int
}

type Account struct {
	Owner   string
	Balance int
	History []*Tx
}

type Bank struct {
	accounts map[string]*Account
	ledger   []*Tx
}

func (b *Bank) account(name string) (*Account, error) {
	a, ok := b.accounts[name]
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrNoAccount, name)
	}
	return a, nil
}

func (b *Bank) Apply(tx Tx) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("%v of %d: %w", tx.Kind, tx.Amount, err)
		}
	}()
	if tx.Amount <= 0 {
		return errors.New("amount must be positive")
	}
	var from, to *Account
	if tx.Kind != Deposit {
		if from, err = b.account(tx.From); err != nil {
			return err
		}
		if from.Balance < tx.Amount {
			return &InsufficientFunds{tx.Amount, from.Balance}
		}
	}
	if tx.Kind != Withdraw {
		if to, err = b.account(tx.To); err != nil {
			return err
		}
	}
	for _, side := range []struct {
		a    *Account
		sign int
	}{{from, -1}, {to, 1}} {
		if side.a != nil {
			side.a.Balance += side.sign * tx.Amount
			side.a.History = append(side.a.History, &tx)
		}
	}
	b.ledger = append(b.ledger, &tx)
	return nil
}

func main() {
	b := &Bank{accounts: map[string]*Account{}}
	for _, n := range []string{"ann", "bob"} {
		b.accounts[n] = &Account{Owner: n}
	}
	for _, tx := range []Tx{
		{Deposit, "", "ann", 100},
		{Transfer, "ann", "bob", 30},
		{Withdraw, "bob", "", 50},
		{Transfer, "bob", "cid", 10},
		{Kind: Deposit, To: "bob"},
		{Withdraw, "ann", "", 70},
		{Transfer, "eve", "ann", 1},
	} {
		err := b.Apply(tx)
		var inf *InsufficientFunds
		switch {
		case err == nil:
			fmt.Println("ok", tx.Kind, tx.Amount)
		case errors.As(err, &inf):
			fmt.Println("short by", inf.Need-inf.Have, "|", err)
		case errors.Is(err, ErrNoAccount):
			fmt.Println("account |", err)
		default:
			fmt.Println("error |", err)
		}
	}
	names := make([]string, 0)
	for n := range b.accounts {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		a := b.accounts[n]
		fmt.Printf("%s has %d after %d transactions\n", a.Owner, a.Balance, len(a.History))
	}
	shared := b.accounts["ann"].History[1] == b.accounts["bob"].History[0]
	fmt.Println(len(b.ledger), *b.ledger[1], shared)
}
