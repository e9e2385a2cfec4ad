package demo

import (
	"encoding/json"
	"time"
)

// show
type Visit struct {
	ID        int
	time.Time // brings MarshalJSON
}

func encode(visit Visit) ([]byte, error) {
	return json.Marshal(visit) // the time alone
}

// end
