package demo

// show
type Store interface {
	Get(key string) (string, bool)
}

type Memory struct{ items map[string]string }

func (m *Memory) Get(key string) (string, bool) {
	value, ok := m.items[key]
	return value, ok
}

var _ Store = (*Memory)(nil)

// end
