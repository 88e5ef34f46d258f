import { useEffect, useRef } from 'react';
import { useAppQuery } from '../data/use-study-query.ts';
import { usePathname } from './hash-location.ts';
import { paths, useNavigate } from './navigation.ts';

/** Goes to the study named on the command line, once, where the address names none. */
export function InitialStudy() {
  const navigate = useNavigate();
  const info = useAppQuery('app.info', {});
  const startedAt = useRef(usePathname());
  const study = info.data?.initialStudy;
  useEffect(() => {
    if (!study || startedAt.current !== '/') return;
    startedAt.current = '';
    navigate(paths.home(study), { replace: true });
  }, [study, navigate]);
  return null;
}
