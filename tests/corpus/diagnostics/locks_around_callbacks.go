// level: all
// A queue that holds its lock around the call of what it was given, and who asks the queue under a lock of his own.
package p

import "sync"

type processFunc func(obj any) error

type queue interface {
	Pop(f processFunc) error
	Len() int
}

type fifo struct {
	lock  sync.RWMutex
	items []any
}

func (f *fifo) Pop(process processFunc) error {
	f.lock.Lock()
	defer f.lock.Unlock()
	it := f.items[0]
	f.items = f.items[1:]
	return process(it) // want GRL0303
}

func (f *fifo) Len() int {
	f.lock.RLock()
	defer f.lock.RUnlock()
	return len(f.items)
}

type config struct {
	queue   queue
	process processFunc
}

type controller struct {
	config config
}

func (c *controller) loop() {
	for {
		if c.config.queue.Pop(processFunc(c.config.process)) != nil {
			return
		}
	}
}

func (c *controller) pending() int { return c.config.queue.Len() }

type federated struct {
	sync.Mutex
	ctrl *controller
	n    int
}

func newFederated() *federated {
	f := &federated{}
	f.ctrl = &controller{config: config{queue: &fifo{}, process: func(obj any) error {
		f.add(obj)
		return nil
	}}}
	return f
}

func (f *federated) add(obj any) {
	f.Lock()
	defer f.Unlock()
	f.n++
}

func (f *federated) Synced() bool {
	f.Lock()
	defer f.Unlock()
	return f.ctrl.pending() == 0 // want GRL0303
}

func (f *federated) Start() { go f.ctrl.loop() }
