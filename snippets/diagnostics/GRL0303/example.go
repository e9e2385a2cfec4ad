package demo

import "sync"

type Bank struct {
	users, orders sync.Mutex
	n             int
}

// show
func (b *Bank) Buy() {
	b.users.Lock()
	defer b.users.Unlock()
	b.orders.Lock() // users, then orders
	b.n++
	b.orders.Unlock()
}

func (b *Bank) Report() {
	b.orders.Lock()
	defer b.orders.Unlock()
	b.users.Lock() // orders, then users
	b.n--
	b.users.Unlock()
}

// end
