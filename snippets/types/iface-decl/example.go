package demo

// show
type store interface {
	Get(key string) ([]byte, error)
	Put(key string, value []byte) error
}

// end

type memory map[string][]byte

func (m memory) Get(key string) ([]byte, error) { return m[key], nil }

func (m memory) Put(key string, value []byte) error { m[key] = value; return nil }

var _ store = memory{}
