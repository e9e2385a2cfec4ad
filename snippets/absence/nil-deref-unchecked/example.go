package demo

type Customer struct{ Address *Address }

type Address struct{ City string }

type Store struct{ customers map[string]*Customer }

func (s *Store) Find(id string) (*Customer, error) { return s.customers[id], nil }

// show
func city(store *Store, id string) (string, error) {
	customer, err := store.Find(id)
	if err != nil {
		return "", err
	}
	return customer.Address.City, nil // customer and its address can be nil
}

// end
