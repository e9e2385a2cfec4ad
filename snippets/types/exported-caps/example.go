package demo

// show
type Cache struct {
	Size    int // visible everywhere
	entries map[string]string
}

func (c *Cache) Get(key string) string { return c.entries[key] }
func (c *Cache) evict(key string)      { delete(c.entries, key) }
func (c *Cache) reset(keys ...string) {
	for _, key := range keys {
		c.evict(key)
	}
}

// end
