package demo

import "sync"

type Config struct{ Name string }

// show
var configs sync.Map

func configName(key string) string {
	value, _ := configs.Load(key)
	return value.(*Config).Name // panics: missing key, or another type
}

// end
