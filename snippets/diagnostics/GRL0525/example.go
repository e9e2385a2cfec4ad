package demo

// show
type Hub struct {
	name     string
	handlers map[string]func()
}

func newHub(name string) *Hub {
	return &Hub{name: name} // handlers is nil
}

// end
