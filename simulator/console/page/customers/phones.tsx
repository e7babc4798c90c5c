import { usePage } from '../shared/page.ts';
import { AddPhone } from './add-phone.tsx';
import { CustomerPhone } from './phone.tsx';

export const Phones = () => {
  const { words, state } = usePage();
  return (
    <section class="phones" aria-labelledby="phones-heading">
      <h2 id="phones-heading" class="part-heading">
        {words.phones}
      </h2>
      <AddPhone />
      {state.phones.length === 0 && <p class="quiet">{words.noPhones}</p>}
      <div class="cards">
        {state.phones.map((phone) => (
          <CustomerPhone key={phone.id} phone={phone} />
        ))}
      </div>
    </section>
  );
};
