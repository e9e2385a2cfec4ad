package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"sync"
	"time"
)

type OrderStatus int

const (
	Pending OrderStatus = iota
	Processing
	Shipped
)

func (s OrderStatus) String() string {
	switch s {
	case Pending:
		return "pending"
	case Processing:
		return "processing"
	case Shipped:
		return "shipped"
	}
	return fmt.Sprintf("OrderStatus(%d)", int(s))
}

type Order struct {
	ID     int
	Items  map[string]int
	Status OrderStatus
	Total  float64
}

type Store interface {
	Save(o *Order) error
	Find(id int) (*Order, error)
	All() []*Order
}

var ErrNotFound = errors.New("order not found")

type memStore struct {
	mu     sync.RWMutex
	orders map[int]*Order
	nextID int
}

func newStore() *memStore { return &memStore{orders: make(map[int]*Order), nextID: 1} }

func (m *memStore) Save(o *Order) error {
	if len(o.Items) == 0 {
		return errors.New("empty order")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if o.ID == 0 {
		o.ID = m.nextID
		m.nextID++
	}
	m.orders[o.ID] = o
	return nil
}

func (m *memStore) Find(id int) (*Order, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	o, ok := m.orders[id]
	if !ok {
		return nil, fmt.Errorf("find %d: %w", id, ErrNotFound)
	}
	return o, nil
}

func (m *memStore) All() []*Order {
	m.mu.RLock()
	defer m.mu.RUnlock()
	out := make([]*Order, 0, len(m.orders))
	for i := 1; i < m.nextID; i++ {
		if o, ok := m.orders[i]; ok {
			out = append(out, o)
		}
	}
	return out
}

type Service struct {
	store  Store
	queue  chan *Order
	done   chan struct{}
	wg     sync.WaitGroup
	logger *log.Logger
}

func NewService(s Store, workers int) *Service {
	svc := &Service{store: s, queue: make(chan *Order, 10), done: make(chan struct{}), logger: log.New(os.Stdout, "[svc] ", 0)}
	for i := 0; i < workers; i++ {
		svc.wg.Add(1)
		go svc.worker(i)
	}
	return svc
}

func (s *Service) worker(id int) {
	defer s.wg.Done()
	for {
		select {
		case o, ok := <-s.queue:
			if !ok {
				return
			}
			s.process(o)
		case <-s.done:
			return
		}
	}
}

func (s *Service) process(o *Order) {
	o.Status = Processing
	time.Sleep(time.Millisecond)
	for _, n := range o.Items {
		o.Total += float64(n) * 9.99
	}
	o.Status = Shipped
}

func (s *Service) Submit(o *Order) error {
	if err := s.store.Save(o); err != nil {
		return fmt.Errorf("submit: %w", err)
	}
	s.queue <- o
	return nil
}

func (s *Service) Shutdown() {
	close(s.queue)
	s.wg.Wait()
	s.logger.Println("stopped")
}

func main() {
	svc := NewService(newStore(), 2)
	for i := 1; i <= 3; i++ {
		if err := svc.Submit(&Order{Items: map[string]int{"x": i}}); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(svc.Submit(&Order{}))
	svc.Shutdown()
	for _, o := range svc.store.All() {
		fmt.Printf("%d %s %.2f\n", o.ID, o.Status, o.Total)
	}
	if _, err := svc.store.Find(42); errors.Is(err, ErrNotFound) {
		fmt.Println("error:", err)
	}
}
