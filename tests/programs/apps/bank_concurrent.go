package main

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

var ErrFunds = errors.New("not enough money")

type Account struct {
	mu      sync.Mutex
	id      int
	balance int
}

type Bank struct {
	accounts []*Account
	moved    atomic.Int64
	refused  atomic.Int64
}

func NewBank(n, start int) *Bank {
	b := &Bank{}
	for i := range n {
		b.accounts = append(b.accounts, &Account{id: i, balance: start})
	}
	return b
}

// Transfer locks both accounts in the order of their numbers.
func (b *Bank) Transfer(from, to, amount int) error {
	src, dst := b.accounts[from], b.accounts[to]
	if src == dst {
		return nil
	}
	first, second := src, dst
	if second.id < first.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if src.balance < amount {
		return fmt.Errorf("account %d: %w", from, ErrFunds)
	}
	src.balance -= amount
	dst.balance += amount
	return nil
}

func (b *Bank) Total() (sum int) {
	for _, a := range b.accounts {
		a.mu.Lock()
		sum += a.balance
		a.mu.Unlock()
	}
	return
}

func main() {
	b := NewBank(6, 1000)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			seed := uint32(w + 1)
			next := func(n int) int {
				seed ^= seed << 13
				seed ^= seed >> 17
				seed ^= seed << 5
				return int(seed % uint32(n))
			}
			for range 500 {
				if err := b.Transfer(next(6), next(6), next(300)); err != nil {
					b.refused.Add(1)
				} else {
					b.moved.Add(1)
				}
			}
		}()
	}
	wg.Wait()
	negative := 0
	for _, a := range b.accounts {
		if a.balance < 0 {
			negative++
		}
	}
	fmt.Println("total", b.Total(), "negative", negative, "calls", b.moved.Load()+b.refused.Load())

	small := NewBank(2, 10)
	fmt.Println(small.Transfer(0, 1, 7), small.Transfer(0, 1, 7), small.Transfer(1, 1, 99))
	err := small.Transfer(0, 1, 4)
	fmt.Println(errors.Is(err, ErrFunds), small.accounts[0].balance, small.accounts[1].balance)
}
