// Package copying holds values with locks in them, copied and lent.
package copying

import (
	"sync"
	"sync/atomic"
)

type account struct {
	mu      sync.Mutex
	balance int
}

type ledger struct {
	sync.RWMutex
	entries []string
}

type book struct {
	first account
	rest  [2]account
}

type meter struct{ hits atomic.Int64 }

type pinned struct{ n int }

func (*pinned) Lock()   {}
func (*pinned) Unlock() {}

func worth(a account, n int) int { // want GRL0201
	return a.balance + n
}

func depositTo(a *account, n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

func (l ledger) size() int { // want GRL0201
	return len(l.entries)
}

func (l *ledger) add(text string) {
	l.Lock()
	defer l.Unlock()
	l.entries = append(l.entries, text)
}

func work(wg sync.WaitGroup) { // want GRL0201
	wg.Done()
}

func assigned(a *account) int {
	own := *a // want GRL0201
	other := account{balance: 1}
	pointer := &other
	_ = pointer
	return own.balance
}

func elements(all []account, byName map[string]*account) int {
	sum := 0
	for _, one := range all { // want GRL0201
		sum += one.balance
	}
	for index := range all {
		sum += all[index].balance
	}
	for _, one := range byName {
		sum += one.balance
	}
	return sum
}

func parts(b *book) {
	keep(&b.first)
	use(b.rest) // want GRL0201
}

func keep(*account) {}

func use(any) {}

func literal(a *account) *book {
	return &book{first: *a} // want GRL0201
}

func given(m *meter) meter {
	return *m // want GRL0201
}

func fresh() account {
	return account{}
}

func taken() int {
	a := fresh()
	return a.balance
}

func sent(out chan pinned, p *pinned) {
	out <- *p // want GRL0201
}

func inLiteral() func(pinned) int {
	return func(p pinned) int { return p.n } // want GRL0201
}

type lockable interface {
	account | ledger
}

func generic[T lockable](value T) { // want GRL0201
	_ = &value
}

func lent[T lockable](value *T) *T { return value }
