package demo

import "golang.org/x/sync/singleflight"

func fetch(id string) (string, error) { return id, nil }

// show
var group singleflight.Group

func load(id string) (string, error) {
	value, err, _ := group.Do(id, func() (any, error) {
		return fetch(id)
	})
	if err != nil {
		return "", err
	}
	return value.(string), nil
}

// end
