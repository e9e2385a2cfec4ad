package demo

import "time"

func refresh() {}

type Poller struct{ started bool }

// show
func (p *Poller) Start() {
	go func() {
		for {
			refresh()
			time.Sleep(time.Second)
		}
	}()
}

// end
